package org.merchantgateway.domain.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.notation.InvalidRequest;

class PendingTest {

    private static final String DOCUMENTED =
            "pending/3;id=5f0c-1;operation=refund;settledAs=refund;merchant=branch;orderNumber=A-1001;"
                    + "orderId=61351fbd-...;wanted=50000;approved=230000;deposited=150000;refunded=700;"
                    + "refundsBefore=300-400;expectedDeposited=150000;externalRefundId=R-1";

    private static Sums sums(long approved, long deposited, long refunded) {
        return new Sums(Amount.ofMinor(approved), Amount.ofMinor(deposited), Amount.ofMinor(refunded));
    }

    @Test
    void readsTheDocumentedExample() {
        assertThat(Pending.parse(DOCUMENTED))
                .isEqualTo(Pending.of("refund", SettledAs.REFUND, Reference.of("A-1001", "61351fbd-..."))
                        .withId("5f0c-1")
                        .withMerchant("branch")
                        .withWanted(Amount.ofMinor(50_000))
                        .withSumsBefore(sums(230_000, 150_000, 700))
                        .withRefundsBefore(List.of(Amount.ofMinor(300), Amount.ofMinor(400)))
                        .withExpectedDeposited(Amount.ofMinor(150_000))
                        .withExternalRefundId("R-1"));
    }

    @Test
    void writesTheDocumentedExample() {
        assertThat(Pending.parse(DOCUMENTED).toText()).isEqualTo(DOCUMENTED);
    }

    @Test
    void readsPairsInAnyOrderAndIgnoresUnknownOnes() {
        String shuffled = "pending/3;refunded=700;later=a%3Db;wanted=50000;orderId=61351fbd-...;deposited=150000;"
                + "operation=refund;approved=230000;externalRefundId=R-1;refundsBefore=300-400;id=5f0c-1;"
                + "orderNumber=A-1001;expectedDeposited=150000;merchant=branch;settledAs=refund;=";

        assertThat(Pending.parse(shuffled)).isEqualTo(Pending.parse(DOCUMENTED));
    }

    @Test
    void leavesOutMissingParts() {
        assertThat(Pending.parse("pending/3;operation=bindings;settledAs=none"))
                .isEqualTo(Pending.of("bindings", SettledAs.NONE, Reference.none()))
                .hasToString("pending/3;operation=bindings;settledAs=none");
    }

    @Test
    void takesTheSumsFromBeforeTheCall() {
        Pending pending = Pending.of("reverse", SettledAs.REVERSAL, Reference.ofId("1"));

        assertThat(pending.withSumsBefore(sums(3, 2, 1)).sumsBefore()).contains(sums(3, 2, 1));
    }

    @Test
    void differsByEachOfItsParts() {
        Pending pending = Pending.of("reverse", SettledAs.REVERSAL, Reference.ofId("1"));

        assertThat(Stream.of(
                                pending,
                                Pending.of("refund", SettledAs.REVERSAL, Reference.ofId("1")),
                                Pending.of("reverse", SettledAs.REFUND, Reference.ofId("1")),
                                Pending.of("reverse", SettledAs.REVERSAL, Reference.ofNumber("1")),
                                pending.withWanted(Amount.ofMinor(1)),
                                pending.withSumsBefore(sums(3, 2, 1)),
                                pending.withId("1"),
                                pending.withMerchant("1"),
                                pending.withRefundsBefore(List.of()),
                                pending.withRefundsBefore(List.of(Amount.ofMinor(1))),
                                pending.withExpectedDeposited(Amount.ofMinor(1)),
                                pending.withExternalRefundId("1"))
                        .collect(Collectors.toSet()))
                .hasSize(12);
        assertThat(pending).isNotEqualTo(pending.toText()).hasSameHashCodeAs(Pending.parse(pending.toText()));
    }

    /** The words stand in stores of shops: one that is changed here leaves what they stored unsettled. */
    @ParameterizedTest
    @CsvSource({
        "NONE, none",
        "REGISTRATION, registration",
        "PAYMENT, payment",
        "REGISTRATION_AND_PAYMENT, registration-and-payment",
        "AUTHENTICATION, authentication",
        "DECLINE, decline",
        "COMPLETION, completion",
        "REVERSAL, reversal",
        "REFUND, refund"
    })
    void storesHowTheCallIsSettledAsAWord(SettledAs settledAs, String word) {
        String text = "pending/3;operation=bonus-refund;settledAs=" + word;

        assertThat(Pending.of("bonus-refund", settledAs, Reference.none())).hasToString(text);
        assertThat(Pending.parse(text).settledAs()).isEqualTo(settledAs);
        assertThat(SettledAs.values()).as("each has its row here").hasSize(9);
    }

    /** What a later version stored is not to be taken for something else, nor for what can be closed. */
    @Test
    void refusesAWayOfSettlingThatALaterVersionKnows() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> Pending.parse("pending/2;operation=refund;settledAs=instalment"))
                .withMessage("pending.settledAs must be a way of settling that this version knows, "
                        + "got another: a later version is to settle this call");
    }

    /** They were settled by the operation's name, exactly; whatever had another name stayed open. */
    @ParameterizedTest
    @CsvSource({
        "register, REGISTRATION",
        "pay-by-card, PAYMENT",
        "pay-by-binding, PAYMENT",
        "pay-by-wallet, REGISTRATION_AND_PAYMENT",
        "finish-3ds, AUTHENTICATION",
        "decline, DECLINE",
        "complete, COMPLETION",
        "reverse, REVERSAL",
        "refund, REFUND",
        "add-parameters, NONE",
        "bind, NONE",
        "unbind, NONE",
        "extend-binding, NONE",
        "status, NONE",
        "REFUND, NONE",
        "'', NONE"
    })
    void readsHowTheTextsOfEarlierVersionsAreSettled(String operation, SettledAs settledAs) {
        String pairs = ";orderNumber=A-1001;orderId=61351fbd-...;wanted=5;approved=3;deposited=2;refunded=1";

        assertThat(Pending.parse("pending/1;operation=" + operation + pairs))
                .isEqualTo(
                        Pending.parse("pending/2;operation=" + operation + ";settledAs=" + settledAs.word() + pairs));
    }

    @Test
    void readsTheTextsOfTheVersionBefore() {
        String text =
                "pending/2;operation=refund;settledAs=refund;orderId=61351fbd-...;wanted=5;approved=3;deposited=2;"
                        + "refunded=1";

        assertThat(Pending.parse(text))
                .isEqualTo(Pending.of("refund", SettledAs.REFUND, Reference.ofId("61351fbd-..."))
                        .withWanted(Amount.ofMinor(5))
                        .withSumsBefore(sums(3, 2, 1)))
                .isEqualTo(Pending.parse(
                        text + ";id=1;merchant=x;refundsBefore=x;expectedDeposited=x;externalRefundId=1"));
    }

    @Test
    void ignoresWhatAnEarlierVersionIgnored() {
        assertThat(Pending.parse("pending/1;operation=refund;settledAs=none").settledAs())
                .isEqualTo(SettledAs.REFUND);
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
        return Combinators.combine(
                        texts,
                        Arbitraries.of(SettledAs.class),
                        texts.optional(),
                        texts.optional(),
                        amounts.optional(),
                        sums.optional(),
                        amounts.list().ofMaxSize(3).optional(),
                        texts.list().ofSize(3))
                .as((operation, way, number, id, wanted, before, refunds, more) -> {
                    Pending pending = Pending.of(operation, way, new Reference(number, id))
                            .withId(more.get(0))
                            .withMerchant(more.get(1))
                            .withExternalRefundId(more.get(2));
                    Pending wanting = wanted.map(pending::withWanted).orElse(pending);
                    Pending conditional =
                            wanted.map(wanting::withExpectedDeposited).orElse(wanting);
                    Pending knowing =
                            refunds.map(conditional::withRefundsBefore).orElse(conditional);
                    return before.map(knowing::withSumsBefore).orElse(knowing);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pending",
                "pending/1",
                "pending/2;operation=refund",
                "pending/2;operation=refund;settledAs",
                "pending/2;operation=refund;settledAs=",
                "pending/2;operation=refund;settledAs=REFUND",
                "pending/2;settledAs=refund",
                "pending/4;operation=refund;settledAs=refund",
                "pending/3;operation=refund;settledAs=refund;refundsBefore=1-",
                "pending/3;operation=refund;settledAs=refund;refundsBefore=-1",
                "pending/3;operation=refund;settledAs=refund;expectedDeposited=",
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
                .withMessage("pending must begin with pending/3, pending/2 or pending/1, got another text");
    }
}
