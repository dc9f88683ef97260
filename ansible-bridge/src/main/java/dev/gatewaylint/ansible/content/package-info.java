/** Ansible in: playbooks, roles and collections as the hosts that they would make. */
@NullMarked
package dev.gatewaylint.ansible.content;

import org.jspecify.annotations.NullMarked;
