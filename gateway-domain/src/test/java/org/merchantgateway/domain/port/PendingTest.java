package org.merchantgateway.domain.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.notation.InvalidRequest;

class PendingTest {

    private static final String DOCUMENTED =
            "pending/1;operation=refund;orderNumber=A-1001;orderId=61351fbd-...;wanted=50000;approved=230000;"
                    + "deposited=150000;refunded=0";

    private static Sums sums(long approved, long deposited, long refunded) {
        return new Sums(Amount.ofMinor(approved), Amount.ofMinor(deposited), Amount.ofMinor(refunded));
    }

    @Test
    void readsTheDocumentedExample() {
        assertThat(Pending.parse(DOCUMENTED))
                .isEqualTo(new Pending(
                        "refund",
                        Reference.of("A-1001", "61351fbd-..."),
                        Optional.of(Amount.ofMinor(50_000)),
                        Optional.of(sums(230_000, 150_000, 0))));
    }

    @Test
    void writesTheDocumentedExample() {
        assertThat(Pending.parse(DOCUMENTED).toText()).isEqualTo(DOCUMENTED);
    }

    @Test
    void readsPairsInAnyOrderAndPassesOverUnknownOnes() {
        String shuffled = "pending/1;refunded=0;later=a%3Db;wanted=50000;orderId=61351fbd-...;deposited=150000;"
                + "operation=refund;approved=230000;orderNumber=A-1001;=";

        assertThat(Pending.parse(shuffled)).isEqualTo(Pending.parse(DOCUMENTED));
    }

    @Test
    void leavesOutWhatThereIsNot() {
        assertThat(Pending.parse("pending/1;operation=bindings"))
                .isEqualTo(new Pending("bindings", Reference.none(), Optional.empty(), Optional.empty()))
                .hasToString("pending/1;operation=bindings");
    }

    @Test
    void takesTheSumsFromBeforeTheCall() {
        Pending pending = new Pending("reverse", Reference.ofId("1"), Optional.empty(), Optional.empty());

        assertThat(pending.after(sums(3, 2, 1)).before()).contains(sums(3, 2, 1));
    }

    @Property
    void readsWhatItWrites(@ForAll("pendings") Pending pending) {
        assertThat(Pending.parse(pending.toText())).isEqualTo(pending);
    }

    @Property
    void isOneLineOfAscii(@ForAll("pendings") Pending pending) {
        assertThat(pending.toText()).matches("[!-~]+");
    }

    @Provide
    Arbitrary<Pending> pendings() {
        Arbitrary<Integer> characters = Arbitraries.oneOf(
                Arbitraries.of(";", "=", "%", "+", " ", "&", "\n", "\u0000", "\u044f", "\ud83d\ude00", "%3B")
                        .map(s -> s.codePointAt(0)),
                Arbitraries.integers().between(1, 0x10FFFF).filter(c -> c < 0xD800 || c > 0xDFFF));
        Arbitrary<String> texts = characters.list().ofMaxSize(20).map(list -> {
            StringBuilder text = new StringBuilder();
            list.forEach(text::appendCodePoint);
            return text.toString();
        });
        Arbitrary<Amount> amounts =
                Arbitraries.longs().between(0, Amount.MAX_MINOR).map(Amount::ofMinor);
        Arbitrary<Sums> sums = Combinators.combine(amounts, amounts, amounts).as(Sums::new);
        return Combinators.combine(texts, texts.optional(), texts.optional(), amounts.optional(), sums.optional())
                .as((operation, number, id, wanted, before) ->
                        new Pending(operation, new Reference(number, id), wanted, before));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pending",
                "pending/1",
                "pending/2;operation=refund",
                "PENDING/1;operation=refund",
                " pending/1;operation=refund",
                "pending/1;orderId=1",
                "pending/1;operation=refund;",
                "pending/1;operation=refund;orderId",
                "pending/1;operation=refund;orderId=%",
                "pending/1;operation=refund;orderId=%zz",
                "pending/1;operation=refund;wanted=100.99",
                "pending/1;operation=refund;wanted=-1",
                "pending/1;operation=refund;wanted=",
                "pending/1;operation=refund;approved=1",
                "pending/1;operation=refund;approved=1;deposited=1",
                "pending/1;operation=refund;approved=1;deposited=1;refunded=x",
                "pending/1;operation=refund;deposited=1;refunded=1",
                "pending/1;operation=refund;refunded=1",
                "pending/1;operation=refund;orderId=1\n",
                "pending/1;operation=refund;orderId=1\r\n",
                "pending/1;operation=refund;orderId=1 ",
                "pending/1;operation=refund;orderId=1\u007f",
                "pending/1;operation=refund;orderId=\u044f"
            })
    void refusesABrokenText(String text) {
        assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> Pending.parse(text));
    }

    @Test
    void doesNotShowABrokenText() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> Pending.parse("4111111111111111"))
                .withMessage("pending must begin with pending/1, got another text");
    }
}
