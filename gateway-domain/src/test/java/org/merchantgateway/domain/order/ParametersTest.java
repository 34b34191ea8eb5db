package org.merchantgateway.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.notation.InvalidRequest;

class ParametersTest {

    @Test
    void keepTheOrderInWhichTheyWereGiven() {
        Parameters parameters = Parameters.none()
                .with("phone", "79000000000")
                .with("email", "a@b.c")
                .with("phone", "79000000001");

        assertThat(parameters.values()).containsExactly(Map.entry("phone", "79000000001"), Map.entry("email", "a@b.c"));
        assertThat(Parameters.none().isEmpty()).isTrue();
        assertThat(parameters.isEmpty()).isFalse();
    }

    /** They are refused by payment.do alone. */
    @ParameterizedTest
    @ValueSource(strings = {"sbrf_spasibo:amount_bonus", "sbrf_sbermiles:amount_bonus", "loyaltyId"})
    void takeANameThatWalletsReserve(String name) {
        assertThat(Parameters.none().with(name, "1").values()).containsKey(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+79991234567", "0079991234567", "79991234567", "1234567", "+123456789012345"})
    void takeATelephone(String phone) {
        assertThat(Parameters.none().withPhone(phone).values()).containsEntry("phone", phone);
    }

    /** No source says how several addresses are told apart, so nothing but the length is checked. */
    @Test
    void takeSeveralAddressesThatFit() {
        assertThat(Parameters.none().withEmail("a@shop.example,b@shop.example").values())
                .containsEntry("email", "a@shop.example,b@shop.example");
    }

    @Test
    void reportEveryViolationAtOnce() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("x".repeat(256), "1");
        values.put("loyaltyId", "");
        values.put("note", "x".repeat(1025));

        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> new Parameters(values))
                .withMessage("name must be ANS..255, got another text; "
                        + "loyaltyId must be ANS..1024, got another text; "
                        + "note must be ANS..1024, got another text");
    }

    @ParameterizedTest
    @CsvSource({
        "email,12345678901234567890123456789@shop.example,ANS..40",
        "phone,+7 9000000000,'7 to 15 digits, after + or 00 or alone'",
        "phone,123456,'7 to 15 digits, after + or 00 or alone'"
    })
    void refuseAnAddressThatNoReceiptReaches(String name, String value, String type) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> Parameters.none().with(name, value))
                .withMessage(name + " must be " + type + ", got another text");
    }

    @Test
    void printNoNameThatIsRefused() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> new Parameters(Map.of("a\r\nFORGED", "")))
                .satisfies(invalid -> assertThat(invalid.getMessage()).doesNotContain("\n", "\r"));
    }

    @Test
    void printNoCardNumberThatIsGivenForAName() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> new Parameters(Map.of("4111111111111111", "")))
                .satisfies(invalid -> assertThat(invalid.getMessage()).doesNotContain("4111111111111111"));
    }

    @Test
    void doNotChangeWithTheMapTheyWereMadeOf() {
        Map<String, String> values = new LinkedHashMap<>(Map.of("email", "a@b.c"));
        Parameters parameters = new Parameters(values);
        values.clear();

        assertThat(parameters.values()).hasSize(1);
        assertThatThrownBy(() -> parameters.values().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
