/** Ansible content, read as Ansible would render it. */
@NullMarked
package dev.gatewaylint.ansible.content;

import org.jspecify.annotations.NullMarked;
