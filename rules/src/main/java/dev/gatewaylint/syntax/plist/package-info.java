/** Property lists: XML with exact places, binary and ASCII by key path. */
@NullMarked
package dev.gatewaylint.syntax.plist;

import org.jspecify.annotations.NullMarked;
