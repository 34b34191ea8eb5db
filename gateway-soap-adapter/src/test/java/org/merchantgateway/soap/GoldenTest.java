package org.merchantgateway.soap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.soap.Envelopes.ok;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.soap.wsdl.MerchantService;
import org.w3c.dom.Element;

/**
 * Every request of the description, whole, against a file written by hand from the manual's tables. Compared is what the
 * XML means: elements in their order, attributes in any, namespaces instead of prefixes.
 */
class GoldenTest {

    static Stream<String> operations() {
        return Arrays.stream(MerchantService.class.getMethods())
                .map(Method::getName)
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void sendsWhatIsWritten(String operation) throws IOException {
        Element wanted = Xml.element(golden(operation));
        try (MerchantPeer peer = new MerchantPeer(ok(""))) {
            peer.execute(FullOperations.of(operation));

            assertThat(peer.requests()).hasSize(1);
            Element sent = Xml.element(peer.requests().get(0));
            assertThat(sent.isEqualNode(wanted))
                    .as("sent:%n%s%nexpected:%n%s", Xml.text(sent), Xml.text(wanted))
                    .isTrue();
        }
    }

    @Test
    void hasAnExampleOfEveryOperation() {
        assertThat(Stream.of(Operations.values()).map(Operations::wireName))
                .containsExactlyInAnyOrderElementsOf(operations().toList());
    }

    private static String golden(String operation) throws IOException {
        try (InputStream file = GoldenTest.class.getResourceAsStream("/golden/" + operation + ".xml")) {
            assertThat(file)
                    .as("src/test/resources/golden/" + operation + ".xml")
                    .isNotNull();
            return new String(file.readAllBytes(), UTF_8);
        }
    }
}
