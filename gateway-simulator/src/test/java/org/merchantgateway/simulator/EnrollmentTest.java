package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether a card takes part in 3-D Secure. Source: verifyEnrollment.do, request and answer. */
class EnrollmentTest {

    private static GatewaySimulator simulator;

    @BeforeAll
    static void start() {
        simulator = GatewaySimulator.start();
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource({
        "4111111111111111, Y",
        "639002000000000003, Y",
        "4563960122001999, Y",
        "5555555555555599, N",
        "5432543254325430, N",
        "4000000000000002, U",
        "' 4000000000000002 ', U",
    })
    void tellsWhetherACardIsEnrolled(String pan, String enrolled) {
        for (Wire wire : Wire.values()) {
            ReadAnswer told = verify(wire, Map.of("pan", pan));

            assertThat(told.fields())
                    .isEqualTo(Map.of(
                            "errorCode",
                            "0",
                            "errorMessage",
                            "Success",
                            "emitterName",
                            "TEST CARD",
                            "emitterCountryCode",
                            "RU",
                            wire == Wire.REST ? "enrolled" : "isEnrolled",
                            enrolled));
        }
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "-,                    1, The card number is not specified",
        "' ',                  1, The card number is not specified",
        "411111111111,         1, The card number must be 13 to 19 digits",
        "41111111111111111111, 1, The card number must be 13 to 19 digits",
        "411111**1111,         1, The card number must be 13 to 19 digits",
        "4111111111111111a,    1, The card number must be 13 to 19 digits",
        "4111111111111129,     6, Nothing is found for this card number",
        "4111111111111112,     6, Nothing is found for this card number",
    })
    void refusesToTell(String pan, String code, String text) {
        for (Wire wire : Wire.values()) {
            ReadAnswer told = verify(wire, pan.equals("-") ? Map.of() : Map.of("pan", pan));

            assertThat(told.fields()).isEqualTo(Map.of("errorCode", code, "errorMessage", text));
            assertThat(told.body()).doesNotContain("4111");
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesWrongCredentials(Wire wire) {
        assertThat(verify(wire, Map.of("pan", "4111111111111111", "password", "wrong"))
                        .error())
                .isEqualTo("5 Access denied");
    }

    private static ReadAnswer verify(Wire wire, Map<String, String> fields) {
        return new Shop(wire, simulator.baseUri()).send("verifyEnrollment", fields);
    }
}
