package dev.gatewaylint.ansible.role;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RoleLayoutTest {
  @Test
  void writes() throws Exception {
    for (Layout layout : Layout.values()) {
      OutputFolder.write(
          Path.of("target", "try", "system", layout.word()),
          layout.files(Handmade.spec("openclaw-gateway"), Handmade.system()),
          true);
      OutputFolder.write(
          Path.of("target", "try", "user", layout.word()),
          layout.files(Handmade.spec("openclaw-user"), Handmade.user()),
          true);
    }
  }
}
