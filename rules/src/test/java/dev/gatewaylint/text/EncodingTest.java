package dev.gatewaylint.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EncodingTest {
  @Test
  void keepsPlainText() {
    byte[] bytes = "Zeit=ü€😀\n".getBytes(StandardCharsets.UTF_8);
    assertThat(Encoding.decode(bytes)).isEqualTo("Zeit=ü€😀\n");
    assertThat(Encoding.encode("Zeit=ü€😀\n")).isEqualTo(bytes);
  }

  @Test
  void showsAByteThatIsNoTextAsOneCharacter() {
    String text = Encoding.decode(new byte[] {'a', (byte) 0xFF, 'b'});
    assertThat(text).hasSize(3);
    assertThat(Encoding.isRawByte(text.charAt(1))).isTrue();
  }

  @Test
  void givesBackWhateverItWasGiven() {
    Random random = new Random(20261121);
    for (int round = 0; round < 5000; round++) {
      byte[] bytes = new byte[random.nextInt(24)];
      random.nextBytes(bytes);
      if (round % 2 == 0 && bytes.length > 4) {
        byte[] emoji = "😀".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(emoji, 0, bytes, 0, 4);
      }
      assertThat(Encoding.encode(Encoding.decode(bytes))).isEqualTo(bytes);
    }
  }
}
