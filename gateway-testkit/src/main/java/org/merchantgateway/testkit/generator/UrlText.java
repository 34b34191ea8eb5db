package org.merchantgateway.testkit.generator;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.merchantgateway.domain.notation.Notation;

/** URLs that begin with their scheme. */
final class UrlText {

    private static final String RULE = "AbsoluteUrl";
    private static final List<String> HOSTS = List.of(
            "https://shop.example/", "http://127.0.0.1:8080/", "HTTPS://[2001:db8::1]/", "shop-app://back/", "a://b/");
    private static final String ASCII = "abcXYZ019-._~/?=&+:@!$'()*,;";
    private static final String BEYOND = "\u00e9\u0436\u4e2d";

    /** Characters of a short URL, of an ordinary one, and of a long one where there is no limit. */
    private static final int SHORT = 7;

    private static final int ORDINARY = 60;
    private static final int LONG = 1000;

    private UrlText() {}

    static Inputs of(Notation notation) {
        int longest = notation.max() < Integer.MAX_VALUE ? notation.max() : LONG;
        int shortest = Math.max(notation.min(), SHORT);
        Arbitrary<String> valid = Arbitraries.frequencyOf(
                        Tuple.of(4, Arbitraries.integers().between(shortest, Math.min(longest, ORDINARY))),
                        Tuple.of(1, Arbitraries.just(longest)))
                .flatMap(UrlText::ofLength);
        return NotationText.inputs(notation, valid, UrlText::ofLength)
                .orInvalid(valid.map(url -> url.substring(url.indexOf("//"))), RULE, "no scheme")
                .orInvalid(valid.map(url -> url.replaceFirst("://", ":")), RULE, "a scheme without a host")
                .orInvalid(
                        valid.map(url -> Characters.replaced(url, 0, "1")), RULE, "a scheme that begins with a digit")
                .orInvalid(withOneWrong(valid), RULE, "one character that no URL has");
    }

    private static Arbitrary<String> ofLength(int length) {
        List<String> hosts =
                HOSTS.stream().filter(host -> host.length() < length).toList();
        Arbitrary<String> one =
                Arbitraries.frequencyOf(Tuple.of(8, Characters.anyOf(ASCII)), Tuple.of(1, Characters.anyOf(BEYOND)));
        return Combinators.combine(
                        Arbitraries.of(hosts), one.list().ofMinSize(1).ofMaxSize(10))
                .as((host, path) -> host + Characters.repeated(String.join("", path), length - host.length()));
    }

    private static Arbitrary<String> withOneWrong(Arbitrary<String> valid) {
        return Combinators.combine(valid, Characters.anyOf(" \"<>\\^`{|}%"))
                .as((url, wrong) -> Characters.replaced(url, url.codePointCount(0, url.length()) - 1, wrong));
    }
}
