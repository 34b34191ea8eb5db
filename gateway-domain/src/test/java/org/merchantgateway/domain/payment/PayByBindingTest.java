package org.merchantgateway.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.card.Cvc;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.order.OrderId;

/** Source: paymentOrderBinding.do, request parameters. */
class PayByBindingTest {

    private static PayByBinding.Builder least() {
        return PayByBinding.builder().orderId("61351fbd").bindingId("308be5e5").ip("203.0.113.7");
    }

    @Test
    void keepsEveryFieldWhereItsNameSays() {
        PayByBinding payment =
                least().language("ru").cvc("123").email("payer@shop.example").build();

        assertThat(payment)
                .isEqualTo(PayByBinding.builder()
                        .orderId(OrderId.of("61351fbd"))
                        .bindingId(BindingId.of("308be5e5"))
                        .ip("203.0.113.7")
                        .language("ru")
                        .cvc(Cvc.of("123"))
                        .email("payer@shop.example")
                        .build());
    }

    @Test
    void takesTheGatewaysNamesAsValuesToo() {
        assertThat(PayByBinding.builder()
                        .orderId(OrderId.of("61351fbd"))
                        .bindingId(BindingId.of("308be5e5"))
                        .ip("203.0.113.7")
                        .build())
                .isEqualTo(least().build());
    }

    @Test
    void needsNoMoreThanOrderBindingAndAddress() {
        PayByBinding payment = least().build();

        assertThat(payment.language()).isEmpty();
        assertThat(payment.cvc()).isEmpty();
        assertThat(payment.email()).isEmpty();
        assertThat(catchThrowableOfType(InvalidRequest.class, PayByBinding.builder()::build))
                .hasMessage("orderId is required, got nothing; bindingId is required, got nothing; "
                        + "ip is required, got nothing");
    }

    @Test
    void reportsEveryViolationAtOnce() {
        PayByBinding.Builder payment = PayByBinding.builder()
                .orderId("")
                .bindingId("b".repeat(256))
                .ip("203.0.113.256")
                .language("english")
                .cvc("12")
                .email("x".repeat(41));

        assertThat(catchThrowableOfType(InvalidRequest.class, payment::build).violations())
                .containsExactlyInAnyOrder(
                        new Violation("orderId", "must be ANS..255", "got an empty text"),
                        new Violation("bindingId", "must be ANS..255", "got 256 characters"),
                        new Violation("ip", "must be an IPv4 or IPv6 address", "got another text"),
                        new Violation("language", "must be A2", "got 7 characters"),
                        new Violation("cvc", "must be N3...4", "got 2 characters"),
                        new Violation("email", "must be ANS..40", "got 41 characters"));
    }

    @Property
    void isRefusedInTheSameWordsWhateverTheCvc(
            @ForAll @NumericChars @StringLength(5) String one, @ForAll @NumericChars @StringLength(5) String other) {
        assertThat(catchThrowableOfType(InvalidRequest.class, least().cvc(one)::build))
                .hasMessage(catchThrowableOfType(InvalidRequest.class, least().cvc(other)::build)
                        .getMessage());
    }
}
