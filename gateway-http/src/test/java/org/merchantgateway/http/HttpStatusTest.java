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

    private static Doubt doubt(Operation<String> operation, int status) {
        return HttpStatus.decide(operation, status)
                .orElseThrow()
                .fold(
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
