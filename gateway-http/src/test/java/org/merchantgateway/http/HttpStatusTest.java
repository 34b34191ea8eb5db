package org.merchantgateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.port.Doubt;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.Outcome.Refused;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.domain.port.Texts;

class HttpStatusTest {

    /** An operation of any effect. */
    record Asked(Effect effect) implements Operation<String> {
        @Override
        public String name() {
            return "asked";
        }

        @Override
        public Reference reference() {
            return Reference.ofId("id-1");
        }
    }

    private static final Operation<String> REFUND = new Asked(Effect.MONEY);

    @Test
    void leavesTheDecisionToTheBodyOf200Alone() {
        assertThat(HttpStatus.decide(REFUND, 200)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"401, ACCESS", "403, ACCESS", "404, ENDPOINT", "405, ENDPOINT", "415, ENDPOINT", "429, BUSY"})
    void takesAClearNoForARefusal(int status, Refused.Kind kind) {
        assertThat(HttpStatus.decide(REFUND, status))
                .get()
                .satisfies(outcome -> assertThat(outcome).isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(kind);
                    assertThat(refused.code()).isEmpty();
                    assertThat(refused.httpStatus()).isEqualTo(OptionalInt.of(status));
                    assertThat(refused.conclusive()).isFalse();
                    assertThat(refused.texts().forPayer()).isEmpty();
                }));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 405, 415, 429})
    void isConclusiveWhereNoMoneyMoves(int status) {
        for (Effect effect : List.of(Effect.CHANGE, Effect.READ)) {
            assertThat(HttpStatus.decide(new Asked(effect), status))
                    .get()
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.conclusive()).isTrue());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 304, 307, 308})
    void isInDoubtAfterARedirect(int status) {
        assertThat(doubt(REFUND, status).kind()).isEqualTo(Doubt.Kind.REDIRECT);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {100, 103, 201, 202, 204, 206, 400, 402, 406, 407, 408, 409, 410, 413, 422, 500, 502, 503, 504, 599})
    void isInDoubtAfterAnythingElse(int status) {
        assertThat(doubt(REFUND, status).kind()).isEqualTo(Doubt.Kind.HTTP_STATUS);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 500})
    void keepsTheStatusThatLeftItInDoubt(int status) {
        assertThat(doubt(REFUND, status).httpStatus()).isEqualTo(OptionalInt.of(status));
    }

    @ParameterizedTest
    @EnumSource(Effect.class)
    void decidesAlikeForReadsAndForMoney(Effect effect) {
        Operation<String> operation = new Asked(effect);
        assertThat(doubt(operation, 503).kind()).isEqualTo(Doubt.Kind.HTTP_STATUS);
        assertThat(HttpStatus.decide(operation, 403)).get().isInstanceOf(Refused.class);
    }

    @Test
    void saysWhatThereIsToSettle() {
        Optional<Outcome<String>> outcome = HttpStatus.decide(REFUND, 502);
        assertThat(outcome)
                .get()
                .isInstanceOfSatisfying(
                        Outcome.InDoubt.class,
                        inDoubt -> assertThat(inDoubt.pending()).isEqualTo(REFUND.pending()));
    }

    private static Refused<String> refusal(Texts texts) {
        return new Refused<>(Refused.Kind.GATEWAY, "6", texts, OptionalInt.of(200), OptionalInt.of(116), Effect.MONEY);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 402, 406, 409, 422, 499})
    void believesAnErrorCodeUnderAStatusOfTheGatewaysOwn(int status) {
        Refused<String> refusal = refusal(Texts.technical("no such order"));

        assertThat(HttpStatus.decide(REFUND, refusal, status)).isEqualTo(refusal);
    }

    /** The code is kept; whether the gateway itself has said it is not known. */
    @ParameterizedTest
    @CsvSource({"401, ACCESS", "403, ACCESS", "404, ENDPOINT", "405, ENDPOINT", "415, ENDPOINT", "429, BUSY"})
    void settlesAnErrorCodeUnderAStatusOfWhateverStandsBeforeTheGateway(int status, Refused.Kind kind) {
        Refused<String> refusal = refusal(Texts.technical("no such order"));

        Outcome<String> outcome = HttpStatus.decide(REFUND, refusal, status);

        assertThat(outcome)
                .isEqualTo(new Refused<>(
                        kind, "6", refusal.texts(), OptionalInt.of(status), OptionalInt.of(116), Effect.MONEY));
        assertThat(((Refused<String>) outcome).conclusive()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "201 | HTTP_STATUS | HTTP 201",
                "302 | REDIRECT    | the gateway redirects",
                "500 | HTTP_STATUS | HTTP 500, error code 6: no such order",
                "503 | HTTP_STATUS | HTTP 503, error code 6: no such order",
                "599 | HTTP_STATUS | HTTP 599, error code 6: no such order"
            })
    void isInDoubtUnderAnyOtherStatusWhateverTheErrorCode(int status, Doubt.Kind kind, String text) {
        Doubt doubt = doubt(HttpStatus.decide(REFUND, refusal(Texts.technical("no such order")), status));

        assertThat(doubt.kind()).isEqualTo(kind);
        assertThat(doubt.text()).startsWith(text);
        assertThat(doubt.httpStatus()).isEqualTo(OptionalInt.of(status));
    }

    @Test
    void tellsTheTextForThePayerWhereThereIsNoOther() {
        assertThat(doubt(HttpStatus.decide(REFUND, refusal(new Texts("sorry", "")), 500))
                        .text())
                .isEqualTo("HTTP 500, error code 6: sorry");
        assertThat(doubt(HttpStatus.decide(REFUND, refusal(Texts.none()), 500)).text())
                .isEqualTo("HTTP 500, error code 6");
    }

    private static Doubt doubt(Operation<String> operation, int status) {
        return doubt(HttpStatus.decide(operation, status).orElseThrow());
    }

    private static Doubt doubt(Outcome<String> outcome) {
        return outcome.fold(
                accepted -> {
                    throw new AssertionError(accepted);
                },
                refused -> {
                    throw new AssertionError(refused);
                },
                notSent -> {
                    throw new AssertionError(notSent);
                },
                Outcome.InDoubt::doubt);
    }
}
