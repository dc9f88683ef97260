package dev.gatewaylint.syntax.plist;

import dev.gatewaylint.syntax.Problem;
import dev.gatewaylint.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** What is collected beside the values of a list: problems and comments, with places. */
final class Notes {
  /** Nobody reads more of them, and a hostile file could have a million. */
  private static final int MOST = 100;

  private final BiFunction<Integer, Integer, Place> places;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Place> comments = new ArrayList<>();

  /** Places are made by a function from offsets, as a text may be a translation of the file. */
  Notes(BiFunction<Integer, Integer, Place> places) {
    this.places = places;
  }

  Place place(int start, int end) {
    return places.apply(start, end);
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
