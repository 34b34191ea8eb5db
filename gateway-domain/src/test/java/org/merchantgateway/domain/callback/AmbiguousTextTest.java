package org.merchantgateway.domain.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The signed text does not mark where a value ends: {@code name;value;name;value;}. */
class AmbiguousTextTest {

    private static final String TOKEN = "yourSecretToken";

    /** What a gateway signs, or whoever got hold of what it signed sends under the same checksum. */
    private static boolean verifies(Map<String, String> signed, Map<String, String> sent) {
        Map<String, String> parameters = new TreeMap<>(sent);
        parameters.put("checksum", checksum(new Notification(signed).signedText()));
        return new Notification(parameters).isSignedBy(CallbackKey.symmetric(TOKEN));
    }

    private static String checksum(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** The payer typed a text that ends with another status. */
    @Test
    void doesNotVerifyTheSignatureOfAFailureForASuccess() {
        Map<String, String> failure = Map.of(
                "mdOrder", "1", "operation", "deposited", "orderNumber", "5", "status", "0", "zip", "a;status;1");
        Map<String, String> forged =
                Map.of("mdOrder", "1", "operation", "deposited", "orderNumber", "5;status;0;zip;a", "status", "1");

        assertThat(new Notification(forged).signedText()).isEqualTo(new Notification(failure).signedText());
        assertThat(new Notification(forged).isSuccess()).isTrue();
        assertThat(verifies(failure, forged)).isFalse();
        assertThat(verifies(failure, failure)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tea; black", ";", "a;b;c", "2026;", "no semicolon"})
    void verifiesAValueWhoseSemicolonsCanBeNothingElse(String description) {
        Map<String, String> parameters =
                Map.of("mdOrder", "1", "operation", "deposited", "orderDescription", description, "status", "1");

        assertThat(verifies(parameters, parameters)).isTrue();
    }

    /** Whatever verifies could not have been signed for the same parameters and others, with another value of one. */
    @Property(tries = 5_000)
    void verifiesOnlyWhatCanBeReadInOneWay(@ForAll("messages") Map<String, String> message) {
        if (verifies(message, message)) {
            List<String> tokens =
                    Arrays.asList(new Notification(message).signedText().split(";", -1));
            List<Map<String, String>> readings = new ArrayList<>();
            read(tokens.subList(0, tokens.size() - 1), new TreeMap<>(), readings);

            assertThat(readings)
                    .filteredOn(reading -> reading.keySet().containsAll(message.keySet()))
                    .containsExactly(message);
        }
    }

    @Provide
    Arbitrary<Map<String, String>> messages() {
        Arbitrary<String> token = Arbitraries.of("1", "a", "n", "mdOrder", "operation", "p", "status", "z");
        Arbitrary<String> values = token.list().ofMinSize(1).ofMaxSize(4).map(tokens -> String.join(";", tokens));
        return Arbitraries.maps(Arbitraries.of("a", "mdOrder", "operation", "p", "status"), values)
                .filter(message -> message.containsKey("mdOrder") && message.containsKey("operation"));
    }

    /** Every way to cut a text into parameters whose names are sorted. */
    private static void read(List<String> tokens, TreeMap<String, String> begun, List<Map<String, String>> found) {
        if (tokens.isEmpty()) {
            found.add(new TreeMap<>(begun));
            return;
        }
        String name = tokens.get(0);
        if (begun.isEmpty() || begun.lastKey().compareTo(name) < 0) {
            for (int end = 2; end <= tokens.size(); end++) {
                begun.put(name, String.join(";", tokens.subList(1, end)));
                read(tokens.subList(end, tokens.size()), begun, found);
                begun.remove(name);
            }
        }
    }
}
