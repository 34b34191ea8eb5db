package org.merchantgateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JDK's property that makes it execute a POST twice. */
class RetryPropertyTest {

    private static final String PROPERTY = "jdk.httpclient.enableAllMethodRetry";

    @AfterEach
    void removeTheProperty() {
        System.clearProperty(PROPERTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "true", "TRUE"})
    void refusesToOpenWithIt(String value) {
        System.setProperty(PROPERTY, value);

        assertThatIllegalStateException()
                .isThrownBy(() -> Wires.to("http://127.0.0.1:1"))
                .withMessageContaining(PROPERTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "no"})
    void opensWhereItIsOff(String value) {
        System.setProperty(PROPERTY, value);

        try (Wire wire = Wires.to("http://127.0.0.1:1")) {
            assertThat(wire).isNotNull();
        }
    }

    @Test
    void opensWhereItIsNotSet() {
        try (Wire wire = Wires.to("http://127.0.0.1:1")) {
            assertThat(wire).isNotNull();
        }
    }
}
