package dev.gatewaylint.ansible.role;

/**
 * What stands before the paths of a host in tasks.
 *
 * @param variable the variable that holds it; empty where paths begin at the root alone
 */
record Prefix(String variable) {
  /** Paths of the host itself. */
  static final Prefix NONE = new Prefix("");

  /**
   * An argument that is a path.
   *
   * @param path on its host, without a slash in front
   */
  String path(int indent, String key, String path) {
    String start = variable.isEmpty() ? "" : "{{ " + variable + " }}";
    return YamlText.entry(indent, key, start + "/" + Jinja.text(path));
  }

  /**
   * An argument that is an account or a group. Below a prefix, where these need not exist, a file
   * belongs to whoever runs Ansible.
   */
  String owner(int indent, String key, String name) {
    if (variable.isEmpty() || name.equals("root")) {
      return YamlText.entry(indent, key, Jinja.text(name));
    }
    String expression =
        "(" + variable + " | length == 0) | ternary(" + Jinja.literal(name) + ", omit)";
    return YamlText.entry(indent, key, "{{ " + expression + " }}");
  }
}
