/** Renderers over one report. */
@NullMarked
package dev.gatewaylint.report;

import org.jspecify.annotations.NullMarked;
