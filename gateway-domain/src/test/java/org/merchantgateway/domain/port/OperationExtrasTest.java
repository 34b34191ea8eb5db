package org.merchantgateway.domain.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.RefundOrder;

/** A request with fields that the library does not know. */
class OperationExtrasTest {

    private static final RefundOrder REFUND = RefundOrder.of(OrderId.of("id-1"), Amount.ofMinor(500));
    private static final Operation<Acknowledged> EXTENDED =
            REFUND.extra("feeInput", "100").secretExtra("smsCode", "s3cr3t");

    @Test
    void hasTheFieldsInTheirOrder() {
        Map<String, String> fields = new LinkedHashMap<>();
        EXTENDED.extras().forEach(fields::put);

        assertThat(fields).containsExactly(Map.entry("feeInput", "100"), Map.entry("smsCode", "s3cr3t"));
        assertThat(EXTENDED.extras().names()).containsExactly("feeInput", "smsCode");
        assertThat(EXTENDED.extras().secretNames()).containsExactly("smsCode");
        assertThat(REFUND.extras().isEmpty()).isTrue();
    }

    @Test
    void isInEverythingElseTheOperationItself() {
        assertThat(EXTENDED.withoutExtras()).isEqualTo(REFUND);
        assertThat(EXTENDED.name()).isEqualTo("refund");
        assertThat(EXTENDED.effect()).isEqualTo(Effect.MONEY);
        assertThat(EXTENDED.reference()).isEqualTo(REFUND.reference());
        assertThat(EXTENDED.wanted()).isEqualTo(REFUND.wanted());
        assertThat(EXTENDED.settledAs()).isEqualTo(SettledAs.REFUND);
        assertThat(EXTENDED.pending()).isEqualTo(REFUND.pending());
    }

    @Test
    void isEqualToOneWithTheSameFields() {
        assertThat(REFUND.extra("feeInput", "100").secretExtra("smsCode", "s3cr3t"))
                .isEqualTo(EXTENDED)
                .hasSameHashCodeAs(EXTENDED);
        assertThat(REFUND.extra("feeInput", "100").extra("smsCode", "s3cr3t")).isNotEqualTo(EXTENDED);
        assertThat(REFUND.extra("feeInput", "101")).isNotEqualTo(REFUND.extra("feeInput", "100"));
    }

    @Test
    void hidesTheValues() {
        assertThat(EXTENDED.secrets()).containsExactly("s3cr3t");
        assertThat(EXTENDED.toString()).contains("feeInput", "smsCode").doesNotContain("s3cr3t", "100]");
        assertThat(EXTENDED.pending().toText()).doesNotContain("feeInput", "smsCode", "s3cr3t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\tb", "a\n", "\u00e4", "\u0430", "userName", "password", "token"})
    void refusesANameThatIsNone(String name) {
        assertThatThrownBy(() -> REFUND.extra(name, "1")).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> REFUND.secretExtra(name, "1")).isInstanceOf(InvalidRequest.class);
    }

    @ParameterizedTest
    @CsvSource({"a, true", "%, true", "[255], true", "[256], false"})
    void refusesANameThatIsTooLong(String name, boolean isOne) {
        String whole = name.startsWith("[") ? "a".repeat(Integer.parseInt(name.substring(1, 4))) : name;

        if (isOne) {
            assertThat(REFUND.extra(whole, "1").extras().names()).containsExactly(whole);
        } else {
            assertThatThrownBy(() -> REFUND.extra(whole, "1")).isInstanceOf(InvalidRequest.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "s3cr3t\n", "s3cr3t\u0000", "s3cr3t\ud800", "s3cr3t\ufffe"})
    void refusesAValueThatNoWireCarriesAndShowsNothingOfIt(String value) {
        assertThatThrownBy(() -> REFUND.secretExtra("smsCode", value))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("smsCode")
                .hasMessageNotContaining("s3cr3t");
    }

    @Test
    void refusesAFieldThatIsThereAlready() {
        assertThatThrownBy(() -> EXTENDED.extra("smsCode", "another"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("smsCode")
                .hasMessageNotContaining("s3cr3t");
        assertThat(EXTENDED.extra("SMSCODE", "another").extras().names()).hasSize(3);
    }
}
