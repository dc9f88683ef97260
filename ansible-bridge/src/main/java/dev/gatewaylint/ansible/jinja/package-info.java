/** Jinja as far as constants go: what is not constant stays unknown. Nothing is run. */
@NullMarked
package dev.gatewaylint.ansible.jinja;

import org.jspecify.annotations.NullMarked;
