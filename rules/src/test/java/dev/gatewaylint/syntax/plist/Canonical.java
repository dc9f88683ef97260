package dev.gatewaylint.syntax.plist;

import com.dd.plist.NSArray;
import com.dd.plist.NSData;
import com.dd.plist.NSDate;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSNumber;
import com.dd.plist.NSObject;
import com.dd.plist.NSString;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** One spelling for a tree of ours and one of dd-plist; line ends are LF, as XML has it. */
final class Canonical {
  private Canonical() {}

  static String of(PlistValue value) {
    if (value instanceof PlistValue.Dict dict) {
      List<String> parts = new ArrayList<>();
      for (PlistValue.Entry entry : dict.entries()) {
        parts.add(text(entry.name()) + "=" + of(entry.value()));
      }
      return parts.toString();
    }
    if (value instanceof PlistValue.Array array) {
      return array.items().stream().map(Canonical::of).toList().toString();
    }
    if (value instanceof PlistValue.Text text) {
      return text(text.value());
    }
    if (value instanceof PlistValue.Whole whole) {
      return whole.value().toString();
    }
    if (value instanceof PlistValue.Real real) {
      return "real " + real.value();
    }
    if (value instanceof PlistValue.Date date) {
      return date.value();
    }
    if (value instanceof PlistValue.Data data) {
      return "data " + data.value();
    }
    return value.element();
  }

  static String of(NSObject value) {
    if (value instanceof NSDictionary dict) {
      List<String> parts = new ArrayList<>();
      for (var entry : dict.entrySet()) {
        parts.add(text(entry.getKey()) + "=" + of(entry.getValue()));
      }
      return parts.toString();
    }
    if (value instanceof NSArray array) {
      List<String> parts = new ArrayList<>();
      for (NSObject item : array.getArray()) {
        parts.add(of(item));
      }
      return parts.toString();
    }
    if (value instanceof NSString string) {
      return text(string.getContent());
    }
    if (value instanceof NSNumber number) {
      return number.isReal() ? "real " + number.doubleValue() : number.stringValue();
    }
    if (value instanceof NSDate date) {
      return date.getDate().toInstant().toString();
    }
    return "data " + Base64.getEncoder().encodeToString(((NSData) value).bytes());
  }

  private static String text(String written) {
    return '"' + written.replace("\r\n", "\n") + '"';
  }
}
