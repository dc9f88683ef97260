/** What a rule is: its card, what it may see, and the findings it returns. */
@NullMarked
package dev.gatewaylint.rule;

import org.jspecify.annotations.NullMarked;
