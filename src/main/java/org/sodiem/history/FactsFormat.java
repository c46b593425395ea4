package org.sodiem.history;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sodiem.model.Facts;
import org.sodiem.score.Said;
import org.sodiem.source.Located;
import org.sodiem.source.Span;

/** What was said as texts and back, without places: the name of its kind, and what it says. */
final class FactsFormat implements Said.Cases<List<String>>, Facts.Cases<List<String>> {

    private FactsFormat() {}

    static List<String> write(Said said) {
        return said.match(new FactsFormat());
    }

    static Said read(List<String> texts) throws IOException {
        return switch (texts.get(0)) {
            case "Nothing" -> new Said.Nothing();
            case "Unread" -> new Said.Unread();
            case "Surveyed" -> new Said.Surveyed(figure(texts.get(1)));
            default -> new Said.Entered(facts(texts));
        };
    }

    @Override
    public List<String> nothing() {
        return List.of("Nothing");
    }

    @Override
    public List<String> unread() {
        return List.of("Unread");
    }

    @Override
    public List<String> surveyed(BigDecimal percent) {
        return List.of("Surveyed", text(percent));
    }

    @Override
    public List<String> entered(Facts facts) {
        List<String> texts = new ArrayList<>();
        texts.add(facts.getClass().getSimpleName());
        texts.addAll(facts.match(this));
        return texts;
    }

    private static Facts facts(List<String> texts) throws IOException {
        List<String> said = texts.subList(1, texts.size());
        return switch (texts.get(0)) {
            case "None" -> new Facts.None(Span.NOWHERE);
            case "Unreadable" -> new Facts.Unreadable(Span.NOWHERE, "");
            case "NotApplicable" -> new Facts.NotApplicable(said.get(0), Span.NOWHERE);
            case "Chosen" -> new Facts.Chosen(Located.nowhere(said.get(0)));
            case "Met" -> new Facts.Met(said.stream().map(Located::nowhere).toList(), Span.NOWHERE);
            case "Proportion" ->
                new Facts.Proportion(Located.nowhere(figure(said.get(0))), Located.nowhere(figure(said.get(1))));
            case "Measure" -> new Facts.Measure(Located.nowhere(figure(said.get(0))));
            case "Amount" -> new Facts.Amount(Located.nowhere(figure(said.get(0))));
            case "Faults" ->
                new Facts.Faults(
                        IntStream.range(0, said.size() / 2)
                                .mapToObj(i ->
                                        new Facts.Fault(Located.nowhere(said.get(2 * i)), figure(said.get(2 * i + 1))))
                                .toList(),
                        Span.NOWHERE);
            case "Figures" ->
                new Facts.Figures(
                        IntStream.range(0, said.size() / 3)
                                .mapToObj(i -> new Facts.Value(
                                        said.get(3 * i),
                                        said.get(3 * i + 1).equals("previous"),
                                        Located.nowhere(figure(said.get(3 * i + 2)))))
                                .toList(),
                        Span.NOWHERE);
            default -> throw new IOException(texts.get(0));
        };
    }

    /** A figure with the zeros it was written with. */
    static String text(BigDecimal figure) {
        BigInteger unscaled = figure.unscaledValue();
        String digits = unscaled.bitLength() < Long.SIZE ? Long.toString(unscaled.longValue()) : unscaled.toString();
        return digits + " " + figure.scale();
    }

    static BigDecimal figure(String text) {
        int space = text.indexOf(' ');
        return new BigDecimal(new BigInteger(text.substring(0, space)), Integer.parseInt(text.substring(space + 1)));
    }

    @Override
    public List<String> none(Facts.None facts) {
        return List.of();
    }

    @Override
    public List<String> unreadable(Facts.Unreadable facts) {
        return List.of();
    }

    @Override
    public List<String> notApplicable(Facts.NotApplicable facts) {
        return List.of(facts.reason());
    }

    @Override
    public List<String> chosen(Facts.Chosen facts) {
        return List.of(facts.option().value());
    }

    @Override
    public List<String> met(Facts.Met facts) {
        return facts.items().stream().map(Located::value).toList();
    }

    @Override
    public List<String> proportion(Facts.Proportion facts) {
        return List.of(text(facts.numerator().value()), text(facts.denominator().value()));
    }

    @Override
    public List<String> measure(Facts.Measure facts) {
        return List.of(text(facts.value().value()));
    }

    @Override
    public List<String> amount(Facts.Amount facts) {
        return List.of(text(facts.count().value()));
    }

    @Override
    public List<String> faults(Facts.Faults facts) {
        return facts.cases().stream()
                .flatMap(fault -> Stream.of(fault.id().value(), text(fault.count())))
                .toList();
    }

    @Override
    public List<String> figures(Facts.Figures facts) {
        return facts.values().stream()
                .flatMap(value -> Stream.of(
                        value.id(),
                        value.previous() ? "previous" : "",
                        text(value.value().value())))
                .toList();
    }
}
