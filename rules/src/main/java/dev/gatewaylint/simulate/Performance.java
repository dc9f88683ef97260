package dev.gatewaylint.simulate;

/**
 * What became of one service of a play.
 *
 * @param service its name
 * @param verdict how it comes out
 * @param state what its supervisor shows at the end of what was played
 * @param restarts automatic restarts as its supervisor counts them (NRestarts= of systemd)
 * @param failures times that it entered failed, which is when {@code OnFailure=} units are started
 * @param failuresPerDay the same in 24 h, once a state has returned
 */
public record Performance(
    String service,
    Verdict verdict,
    ServiceState state,
    long restarts,
    long failures,
    double failuresPerDay) {}
