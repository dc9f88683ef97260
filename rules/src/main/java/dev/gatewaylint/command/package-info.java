/** What the command line and the Maven goals share: typed requests in, exit status out. */
@NullMarked
package dev.gatewaylint.command;

import org.jspecify.annotations.NullMarked;
