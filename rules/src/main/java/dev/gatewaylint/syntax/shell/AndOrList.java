package dev.gatewaylint.syntax.shell;

import dev.gatewaylint.text.Span;
import java.util.List;

/**
 * Pipelines joined by {@code &&} and {@code ||}.
 *
 * @param operators what joins each pipeline to the next, one less than pipelines
 * @param background whether it ends in {@code &}
 */
public record AndOrList(
    Span span, List<Pipeline> pipelines, List<Joint> operators, boolean background) {}
