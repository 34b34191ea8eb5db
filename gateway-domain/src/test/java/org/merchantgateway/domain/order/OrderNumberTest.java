package org.merchantgateway.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Printable;

/** An order number is printed as it is, so that it must not be a card number. */
class OrderNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111111",
                "4111 1111 1111 1111",
                "4111-1111-1111-1111",
                "5555555555554444",
                "2223000048400011",
                "378282246310005",
                "3782 822463 10005",
                "30569309025904",
                "3530111333300000",
                "2200000000000004",
                "6011111111111117",
                "6759649826438453",
                "6200000000000005",
            })
    void refusesACardNumberAndShowsNothingOfIt(String number) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> OrderNumber.of(number))
                .withMessage("orderNumber must not be a card number, got one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"B-1 ", " B-1", "\u00a0B-1", "B-1\u2003", " "})
    void refusesBlanksAroundIt(String number) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> OrderNumber.of(number))
                .withMessageContaining("orderNumber must not begin or end with a blank, got one");
    }

    @Test
    void acceptsABlankInsideOfIt() {
        assertThat(OrderNumber.of("B 1")).hasToString("B 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111112", // fails the Luhn check
                "A4111111111111111",
                "4111111111111111/2",
                "411111111111", // too short
                "1111111111111117", // of no scheme
            })
    void acceptsWhatIsNoCardNumber(String number) {
        assertThat(OrderNumber.of(number)).hasToString(number);
    }

    /** Every tenth of them passes the Luhn check. */
    static Stream<String> dates() {
        return Stream.iterate(LocalDateTime.of(2026, 1, 1, 0, 0), date -> date.plusHours(1))
                .limit(500)
                .flatMap(date -> Stream.of("yyyyMMddHHmmss", "yyyyMMddHHmmssSSS", "yyyyMMddHHmmss000")
                        .map(pattern -> DateTimeFormatter.ofPattern(pattern).format(date)));
    }

    @ParameterizedTest
    @MethodSource("dates")
    void acceptsADateAndPrintsItAsItIs(String number) {
        assertThat(Printable.reference(OrderNumber.of(number).value())).isEqualTo(number);
    }

    @Property
    void acceptsMillisecondsAndMicroseconds(@ForAll short seconds) {
        long millis = 1_790_000_000_000L + seconds * 1_000L + 7;

        assertThat(List.of(millis, millis * 1_000))
                .allSatisfy(number -> assertThat(OrderNumber.of("" + number)).hasToString("" + number));
    }
}
