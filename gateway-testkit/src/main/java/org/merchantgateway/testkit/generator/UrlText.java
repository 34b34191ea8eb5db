package org.merchantgateway.testkit.generator;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.merchantgateway.domain.notation.Notation;

/** URLs that begin with their scheme. */
final class UrlText implements Constrained {

    private static final String RULE = "AbsoluteUrl";
    private static final List<String> PLACES = List.of(
            "https://shop.example/", "http://127.0.0.1:8080/", "HTTPS://[2001:db8::1]/", "shop-app://back/", "a://b/");
    private static final String ASCII = "abcXYZ019-._~/?=&+:@!$'()*,;";
    private static final String BEYOND = "\u00e9\u0436\u4e2d";

    /** Characters of a short URL, of an ordinary one, and of a long one where there is no limit. */
    private static final int SHORT = 7;

    private static final int ORDINARY = 60;
    private static final int LONG = 1000;

    private final Notation notation;

    UrlText(Notation notation) {
        this.notation = notation;
    }

    @Override
    public Arbitrary<String> valid() {
        int longest = Math.min(notation.max(), LONG);
        Arbitrary<Integer> lengths = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(SHORT, Math.min(longest, ORDINARY))),
                Tuple.of(1, Arbitraries.just(longest)));
        return lengths.flatMap(UrlText::ofLength);
    }

    @Override
    public List<Arbitrary<Flaw>> flawed() {
        List<Arbitrary<Flaw>> flaws = new ArrayList<>(NotationText.flaws(notation, valid(), UrlText::ofLength));
        flaws.add(Flaw.of(valid().map(UrlText::withoutScheme), RULE, "no scheme"));
        flaws.add(Flaw.of(valid().map(url -> url.replaceFirst("://", ":")), RULE, "a scheme without a place"));
        flaws.add(Flaw.of(
                valid().map(url -> Characters.replaced(url, 0, "1")), RULE, "a scheme that begins with a digit"));
        flaws.add(Flaw.of(withOneWrong(), RULE, "one character that no URL has"));
        return flaws;
    }

    private static Arbitrary<String> ofLength(int length) {
        List<String> places =
                PLACES.stream().filter(place -> place.length() < length).toList();
        Arbitrary<String> one =
                Arbitraries.frequencyOf(Tuple.of(8, Characters.anyOf(ASCII)), Tuple.of(1, Characters.anyOf(BEYOND)));
        return Combinators.combine(
                        Arbitraries.of(places), one.list().ofMinSize(1).ofMaxSize(10))
                .as((place, path) -> place + Characters.repeated(String.join("", path), length - place.length()));
    }

    private static String withoutScheme(String url) {
        return url.substring(url.indexOf("//"));
    }

    private Arbitrary<String> withOneWrong() {
        return Combinators.combine(valid(), Characters.anyOf(" \"<>\\^`{|}%"))
                .as((url, wrong) -> Characters.replaced(url, url.codePointCount(0, url.length()) - 1, wrong));
    }
}
