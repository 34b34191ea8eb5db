package org.merchantgateway.testkit.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.port.Pending;

/** The README's example is a test. */
class ReadmeTest {

    private static final Path SOURCE = Path.of("src/test/java/org/merchantgateway/testkit/generator/ReadmeTest.java");

    @Group
    @Domain(GatewayDomain.class)
    class RegistrationProperties {

        @Property(tries = 100)
        void survivesACrash(@ForAll RegisterOrder order) {
            assertEquals(order.pending(), Pending.parse(order.pending().toText()));
        }

        @Property(tries = 100)
        void isRefusedWithTheFieldThatIsWrong(@ForAll Invalid<RegisterOrder> order) {
            InvalidRequest refusal = assertThrows(InvalidRequest.class, order::build);
            assertEquals(order.path(), refusal.violations().get(0).path());
        }
    }

    @Test
    void printsWhatIsCompiledHere() throws IOException {
        String source = Files.readString(SOURCE);
        String example = source.substring(source.indexOf("    @Domain("), source.indexOf("    @Test\n"));

        assertThat(Files.readString(Path.of("README.md")))
                .contains(example.stripTrailing().stripIndent());
    }
}
