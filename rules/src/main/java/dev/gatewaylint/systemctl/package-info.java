/** What a command line of systemctl(1) asks for, and what each verb lets its caller do. */
@NullMarked
package dev.gatewaylint.systemctl;

import org.jspecify.annotations.NullMarked;
