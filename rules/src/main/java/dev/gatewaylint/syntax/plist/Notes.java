package dev.gatewaylint.syntax.plist;

import dev.gatewaylint.syntax.Problem;
import dev.gatewaylint.text.Place;
import java.util.ArrayList;
import java.util.List;

/** What is collected beside the values of a list: problems and comments, with places. */
final class Notes {
  /** Nobody reads more of them, and a hostile file could have a million. */
  private static final int MOST = 100;

  /** What offsets in the text that is read are in the file; the text may be a translation. */
  interface Places {
    Place of(int start, int end);
  }

  private final Places places;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Place> comments = new ArrayList<>();

  Notes(Places places) {
    this.places = places;
  }

  Place place(int start, int end) {
    return places.of(start, end);
  }

  /** The owner reads the list nevertheless. */
  void odd(int start, int end, String message) {
    if (problems.size() < MOST) {
      problems.add(new Problem(place(start, end), message, false));
    }
  }

  /** Something that XML forbids and the owner does not look at. */
  void noXml(int start, int end, String what) {
    odd(start, end, what + ": no XML, which launchd overlooks and other readers refuse");
  }

  void fatal(Unreadable reason) {
    problems.add(new Problem(place(reason.start(), reason.end()), reason.message(), true));
  }

  void comment(int start, int end) {
    comments.add(place(start, end));
  }

  List<Problem> problems() {
    return problems;
  }

  List<Place> comments() {
    return comments;
  }
}
