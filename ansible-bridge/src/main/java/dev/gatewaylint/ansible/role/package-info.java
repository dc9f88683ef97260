/** Ansible out: generated files as a role, a collection, or variables for a role of others. */
@NullMarked
package dev.gatewaylint.ansible.role;

import org.jspecify.annotations.NullMarked;
