/** The runner of pages and cases, for those that show Ansible content. */
@NullMarked
package dev.gatewaylint.pages;

import org.jspecify.annotations.NullMarked;
