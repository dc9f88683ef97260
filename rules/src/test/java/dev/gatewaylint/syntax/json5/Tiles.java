package dev.gatewaylint.syntax.json5;

import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.text.Place;
import dev.gatewaylint.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Whether a tree and its comments account for every character of the text. */
public final class Tiles {
  private final List<Span> tiles = new ArrayList<>();

  private Tiles() {}

  /** The text between scalars, brackets and comments, if any of it is no space, colon or comma. */
  public static String untold(Json5File file) {
    Tiles told = new Tiles();
    file.root().ifPresent(told::add);
    file.comments().forEach(comment -> told.tiles.add(comment.span()));
    told.tiles.sort(Comparator.comparing(Span::start));
    String text = file.source().text();
    StringBuilder gaps = new StringBuilder();
    int at = 0;
    for (Span tile : told.tiles) {
      if (tile.start() < at) {
        return "overlap at " + tile.start();
      }
      gaps.append(text, at, tile.start());
      at = tile.end();
    }
    gaps.append(text.substring(at));
    return gaps.toString().replaceAll("[\\s\\p{Z}\\x0B\\uFEFF:,]+", "");
  }

  private void add(ConfigNode node) {
    if (node instanceof ConfigNode.Scalar scalar) {
      tiles.add(scalar.place().span());
      return;
    }
    if (node instanceof ConfigNode.Sequence sequence) {
      brackets(sequence.place(), "[", "]");
      sequence.items().forEach(this::add);
    } else if (node instanceof ConfigNode.Mapping mapping) {
      brackets(mapping.place(), "{", "}");
      for (ConfigNode.Entry entry : mapping.entries()) {
        add(entry.key());
        add(entry.value());
      }
    }
  }

  private void brackets(Place place, String open, String close) {
    if (!place.text().startsWith(open) || !place.text().endsWith(close)) {
      throw new AssertionError("no brackets: " + place.text());
    }
    tiles.add(new Span(place.span().start(), place.span().start() + 1));
    tiles.add(new Span(place.span().end() - 1, place.span().end()));
  }
}
