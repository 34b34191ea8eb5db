package org.merchantgateway.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.samples.DomainClasses;

/**
 * What every operation is on the wire, byte for byte. The files in {@code golden} are written by hand from the manual's
 * tables of request parameters, not taken from what the code sends.
 */
class GoldenTest {

    static List<Class<?>> operations() {
        return DomainClasses.operations();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void isOnTheWireWhatTheManualSays(Class<?> type) throws IOException {
        Operation<?> operation = Operations.ALL_IN_FULL.stream()
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("Operations.ALL_IN_FULL has no " + type.getSimpleName()));

        RestPeer.Received sent = RestPeer.request(operation, "gateway.password", "qwe?rt%y");

        assertThat(sent.method() + " " + sent.uri() + "\nContent-Type: "
                        + String.join(", ", sent.headers().get("Content-Type")) + "\n\n"
                        + new String(sent.body(), StandardCharsets.UTF_8) + "\n")
                .isEqualTo(golden(operation.name()));
    }

    private static String golden(String operation) throws IOException {
        String file = "/golden/" + operation + ".txt";
        try (InputStream golden = GoldenTest.class.getResourceAsStream(file)) {
            return new String(
                    Objects.requireNonNull(golden, "there is no " + file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
