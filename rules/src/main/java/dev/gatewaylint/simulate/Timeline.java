package dev.gatewaylint.simulate;

import dev.gatewaylint.syntax.unit.value.Signal;
import java.util.ArrayList;
import java.util.List;

/** What happened in a play: its beginning in full, what repeats folded, and its last events. */
public final class Timeline {
  /** Kinds of events; the number of each is told with it. */
  enum What {
    /** A process is started; which start of the service it is. */
    START,
    /** A process exits; its status. */
    EXIT,
    /** A process is killed; the signal. */
    SIGNAL,
    /** A process is killed for lack of memory. */
    OUT_OF_MEMORY,
    /** A program hangs. */
    HANG,
    /** A program kills another instance; the index of the other service. */
    KILLS,
    /** A start is refused, or the service given up. */
    REFUSED,
    /** The service enters failed, which is when OnFailure= units are started. */
    FAILED,
    /** An actor acts; who it is is counted on from the services. */
    ACTS,
    /** Equal cycles are left out; how many. */
    FOLD,
    /** The state of an earlier moment has returned. */
    RETURNS
  }

  private static final int HEAD = 160;
  private static final int TAIL = 16;

  private final Play play;
  private final long[] times = new long[HEAD + TAIL];
  private final int[] actors = new int[HEAD + TAIL];
  private final What[] kinds = new What[HEAD + TAIL];
  private final long[] numbers = new long[HEAD + TAIL];
  private long count;

  Timeline(Play play) {
    this.play = play;
  }

  void add(long time, int actor, What what, long number) {
    int slot = (int) (count < HEAD ? count : HEAD + (count - HEAD) % TAIL);
    times[slot] = time;
    actors[slot] = actor;
    kinds[slot] = what;
    numbers[slot] = number;
    count++;
  }

  /** The events in the order in which they happen. */
  public List<Event> events() {
    List<Event> events = new ArrayList<>();
    for (long i = 0; i < Math.min(count, HEAD); i++) {
      events.add(event((int) i));
    }
    long first = Math.max(HEAD, count - TAIL);
    if (first > HEAD) {
      events.add(
          new Event(
              Clock.span(times[slot(first)]), "...", first - HEAD + " events are left out here"));
    }
    for (long i = first; i < count; i++) {
      events.add(event(slot(i)));
    }
    return events;
  }

  private static int slot(long index) {
    return (int) (HEAD + (index - HEAD) % TAIL);
  }

  private Event event(int slot) {
    int actor = actors[slot];
    int services = play.parts().size();
    String name = actor < services ? play.parts().get(actor).name() : actorName(actor - services);
    return new Event(Clock.span(times[slot]), name, sentence(slot, actor - services));
  }

  private String actorName(int actor) {
    return actor < play.actors().size() ? play.actors().get(actor).name() : "...";
  }

  private String sentence(int slot, int actor) {
    long number = numbers[slot];
    return switch (kinds[slot]) {
      case START -> "starts (" + number + ")";
      case EXIT -> "exits with " + number;
      case SIGNAL -> "is killed by " + new Signal((int) number);
      case OUT_OF_MEMORY -> "is killed for lack of memory";
      case HANG -> "hangs";
      case KILLS -> "finds " + play.parts().get((int) number).name() + " and kills it";
      case REFUSED -> "is refused another start and given up";
      case FAILED -> "enters failed";
      case ACTS -> play.actors().get(actor).action() + " " + play.actors().get(actor).service();
      case FOLD -> number == 1 ? "the same again, once" : "the same again, " + number + " times";
      case RETURNS ->
          "all is as it was " + Clock.span(number).words() + " ago: so it goes on for ever";
    };
  }
}
