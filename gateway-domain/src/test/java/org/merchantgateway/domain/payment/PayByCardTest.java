package org.merchantgateway.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.LuhnCheck;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.port.Effect;

class PayByCardTest {

    private static PayByCard.Builder payment(Card.Builder card) {
        return PayByCard.builder().orderId("61351fbd").card(card);
    }

    private static Card.Builder card(String pan, String cvc) {
        return Card.builder().pan(pan).cvc(cvc).expiry(2030, 12).cardholder("IVAN IVANOV");
    }

    @Test
    void isBuiltOfRawInput() {
        PayByCard payment = payment(card("4111111111111111", "123"))
                .ip("203.0.113.7")
                .email("payer@shop.example")
                .build();

        assertThat(payment.card().pan().reveal()).isEqualTo("4111111111111111");
        assertThat(payment.language()).isEqualTo("en");
        assertThat(payment.effect()).isEqualTo(Effect.MONEY);
        assertThat(payment.pending()).hasToString("pending/3;operation=pay-by-card;settledAs=payment;orderId=61351fbd");
    }

    @Test
    void reportsTheCardsViolationsWithItsOwn() {
        PayByCard.Builder payment = PayByCard.builder()
                .orderId("")
                .card(Card.builder()
                        .pan("4111111111111112")
                        .cvc("12")
                        .expiry(1999, 1)
                        .cardholder(""))
                .language("english")
                .ip("x".repeat(40))
                .email("");

        assertThat(catchThrowableOfType(InvalidRequest.class, payment::build).violations())
                .containsExactlyInAnyOrder(
                        new Violation("orderId", "must be ANS..255", "got an empty text"),
                        new Violation("card.pan", "must pass the Luhn check", "got digits that do not"),
                        new Violation("card.cvc", "must be N3...4", "got 2 characters"),
                        new Violation("card.expiry", "must be in the years 2000 to 2099", "got another year"),
                        new Violation("card.cardholder", "must be ANS..512", "got an empty text"),
                        new Violation("language", "must be A2", "got 7 characters"),
                        new Violation("ip", "must be ANS..39", "got 40 characters"),
                        new Violation("ip", "must be an IPv4 or IPv6 address", "got another text"),
                        new Violation("email", "must be ANS..40", "got an empty text"));
    }

    @Test
    void namesAMissingCardOnce() {
        assertThat(catchThrowableOfType(
                        InvalidRequest.class, PayByCard.builder().orderId("1")::build))
                .hasMessage("card is required, got nothing");
    }

    @Test
    void forgetsARefusedCardWhenAnotherIsGiven() {
        PayByCard payment =
                payment(card("1", "1")).card(card("4111111111111111", "123")).build();

        assertThat(payment.card().pan()).hasToString("411111******1111");
    }

    /** Two cards that are wrong in the same way: nothing of what is thrown may tell them apart. */
    @Property
    void isRefusedInTheSameWordsWhateverTheDigits(
            @ForAll @NumericChars @StringLength(20) String pan,
            @ForAll @NumericChars @StringLength(20) String otherPan,
            @ForAll @NumericChars @StringLength(5) String cvc,
            @ForAll @NumericChars @StringLength(5) String otherCvc) {
        assertThat(refusal(card(fails(pan), cvc))).isEqualTo(refusal(card(fails(otherPan), otherCvc)));
    }

    @Property
    void isRefusedInTheSameWordsWhateverTheLetters(@ForAll("letters") String one, @ForAll("letters") String other) {
        assertThat(refusal(card(one, one))).isEqualTo(refusal(card(other, other)));
    }

    @Provide
    Arbitrary<String> letters() {
        return Arbitraries.strings().alpha().ofLength(16);
    }

    /** The same digits, the last one changed if they pass the Luhn check. */
    private static String fails(String digits) {
        return LuhnCheck.passes(digits) ? digits.substring(0, 19) + (digits.charAt(19) == '0' ? '1' : '0') : digits;
    }

    /** Everything a log could get hold of: message, stack, causes, suppressed, violations; but for line numbers alike. */
    private static String refusal(Card.Builder card) {
        InvalidRequest refused =
                catchThrowableOfType(InvalidRequest.class, () -> payment(card).build());
        refused.setStackTrace(new StackTraceElement[0]);
        StringWriter text = new StringWriter();
        refused.printStackTrace(new PrintWriter(text));
        return text + refused.violations().toString();
    }
}
