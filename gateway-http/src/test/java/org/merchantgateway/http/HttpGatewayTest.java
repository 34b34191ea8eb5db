package org.merchantgateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.port.Doubt;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Extras;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.Pending;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.domain.port.Texts;
import org.merchantgateway.http.answer.ResultDecoder;
import org.merchantgateway.http.answer.UnreadableAnswer;

/** What becomes of a call when something is thrown, before or after the request went out. */
class HttpGatewayTest {

    private static final WireResult ANSWERED =
            new WireResult.Answered(new WireAnswer(200, Optional.empty(), new byte[] {'1'}));

    /** An operation of a team's own. */
    record Asked(Effect effect, List<String> log) implements Operation<String> {
        @Override
        public String name() {
            return "asked";
        }

        @Override
        public Reference reference() {
            return Reference.ofId("id-1");
        }

        @Override
        public Pending pending() {
            log.add("pending");
            return Operation.super.pending();
        }

        @Override
        public List<String> secrets() {
            log.add("secrets");
            return List.of("s3cret");
        }
    }

    /** Reads an answer by what a test wants. */
    record Call(Optional<String> cannotBeSent, WireCall.Reader<String> reader, List<String> log)
            implements WireCall<Asked, String, String> {
        @Override
        public Optional<String> unsupported(Asked operation, String context) {
            return cannotBeSent;
        }

        @Override
        public Optional<String> unsupportedExtras(Asked operation, Extras extras, String context) {
            return extras.names().stream().filter("taken"::equals).findFirst();
        }

        @Override
        public Prepared<String> prepare(Asked operation, Extras extras, String context) {
            log.add("prepare");
            return new Prepared<>(
                    new WireRequest(URI.create("http://127.0.0.1:1/"), Map.of(), new byte[] {'1'}), reader);
        }

        @Override
        public ResultDecoder<Asked, String> decoder() {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Gateway extends HttpGateway<String> {
        Gateway(Map<Class<?>, Call> calls, Transport transport) {
            super("TEST", Wires.config("http://127.0.0.1:1"), "context", calls, transport);
        }

        static void tryIt(Gateway gateway) {
            tryReading(gateway);
        }
    }

    private final List<String> log = new ArrayList<>();

    static List<Throwable> thrown() {
        return List.of(
                new NoClassDefFoundError("com/fasterxml/jackson/core/StreamReadConstraints"),
                new StackOverflowError(),
                new OutOfMemoryError("Java heap space"),
                new NoSuchMethodError("4111111111111111"),
                new IllegalStateException("4111111111111111"));
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void whateverReadingAnAnswerThrowsTheCallIsInDoubt(Throwable failure) {
        Outcome<String> outcome = execute(
                Effect.MONEY,
                (answer, viewer) -> {
                    throw HttpGatewayTest.<RuntimeException>sneak(failure);
                },
                ANSWERED);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.InDoubt.class, inDoubt -> {
            assertThat(inDoubt.doubt().kind()).isEqualTo(Doubt.Kind.UNREADABLE);
            assertThat(inDoubt.doubt().text())
                    .contains(failure.getClass().getSimpleName())
                    .doesNotContain("4111");
            assertThat(inDoubt.pending().reference()).isEqualTo(Reference.ofId("id-1"));
        });
    }

    @Test
    void throwsWhatIsThrownBeforeTheRequestGoesOut() {
        Gateway gateway = new Gateway(Map.of(Asked.class, call((answer, viewer) -> null)), request -> {
            throw new OutOfMemoryError("unable to create native thread");
        });

        assertThatThrownBy(() -> gateway.execute(new Asked(Effect.MONEY, log))).isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void asksTheOperationForEverythingBeforeTheRequestGoesOut() {
        Gateway gateway =
                new Gateway(Map.of(Asked.class, call((answer, viewer) -> new Outcome.Accepted<>("done"))), request -> {
                    log.add("post");
                    return ANSWERED;
                });
        gateway.execute(new Asked(Effect.MONEY, log));

        assertThat(log).containsExactly("pending", "secrets", "prepare", "post");
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatMovesMoneyHasAConnectionOfItsOwn(Effect effect) {
        List<Boolean> own = new ArrayList<>();
        Gateway gateway =
                new Gateway(Map.of(Asked.class, call((answer, viewer) -> new Outcome.Accepted<>("done"))), request -> {
                    own.add(request.ownConnection());
                    return ANSWERED;
                });
        gateway.execute(new Asked(effect, log));

        assertThat(own).containsExactly(effect == Effect.MONEY);
    }

    @Test
    void keepsWhatIsWrongWithAnAnswer() {
        Outcome<String> outcome = execute(
                Effect.MONEY,
                (answer, viewer) -> {
                    throw new UnreadableAnswer("not one of ours");
                },
                ANSWERED);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.InDoubt.class,
                        inDoubt -> assertThat(inDoubt.doubt())
                                .isEqualTo(Doubt.of(Doubt.Kind.UNREADABLE, "not one of ours", 200)));
    }

    @Test
    void doesNotOpenIfASampleCannotBeRead() {
        assertThatThrownBy(() -> Gateway.tryIt(new Gateway(Map.of(), request -> ANSWERED)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("class path");
    }

    @Test
    void refusesAnOperationThatTheWireHasNot() {
        Gateway gateway = new Gateway(Map.of(), request -> {
            throw new AssertionError("sent");
        });

        assertThat(gateway.execute(new Asked(Effect.MONEY, log)))
                .isInstanceOf(Outcome.Refused.class)
                .asString()
                .contains("TEST has no operation asked");
    }

    @Test
    void refusesWhatTheCallCannotSend() {
        Call call = new Call(Optional.of("TEST has no asking in the dark"), (answer, viewer) -> null, log);
        Gateway gateway = new Gateway(Map.of(Asked.class, call), request -> {
            throw new AssertionError("sent");
        });

        assertThat(gateway.execute(new Asked(Effect.MONEY, log)))
                .isInstanceOf(Outcome.Refused.class)
                .asString()
                .contains("TEST has no asking in the dark");
    }

    @Test
    void tellsWhatBecameOfTheRequest() {
        Outcome<String> accepted = execute(Effect.MONEY, (answer, viewer) -> new Outcome.Accepted<>("done"), ANSWERED);
        Outcome<String> notSent = execute(
                Effect.MONEY, (answer, viewer) -> null, new WireResult.NotSent(Outcome.NotSent.Reason.TLS, "expired"));
        Outcome<String> lost = execute(
                Effect.MONEY,
                (answer, viewer) -> null,
                new WireResult.InDoubt(Doubt.of(Doubt.Kind.CONNECTION_LOST, "reset")));

        assertThat(accepted).isEqualTo(new Outcome.Accepted<>("done"));
        assertThat(notSent).isEqualTo(new Outcome.NotSent<>(Outcome.NotSent.Reason.TLS, "expired"));
        assertThat(lost)
                .isInstanceOfSatisfying(
                        Outcome.InDoubt.class,
                        inDoubt ->
                                assertThat(inDoubt.doubt()).isEqualTo(Doubt.of(Doubt.Kind.CONNECTION_LOST, "reset")));
    }

    @ParameterizedTest
    @CsvSource({
        "GATEWAY, 6,  200, Refused",
        "GATEWAY, 6,  202, Refused",
        "GATEWAY, 6,  400, Refused",
        "GATEWAY, 6,  500, InDoubt",
        // a SOAP fault that refuses has no code, and denied access is no answer of the gateway's
        "GATEWAY, '', 500, Refused",
        "ACCESS,  6,  500, Refused"
    })
    void believesARefusalByItsStatus(Outcome.Refused.Kind kind, String code, int status, String expected) {
        Outcome<String> outcome = execute(
                Effect.MONEY,
                (answer, viewer) -> new Outcome.Refused<>(
                        kind, code, Texts.none(), OptionalInt.of(status), OptionalInt.empty(), Effect.MONEY),
                new WireResult.Answered(new WireAnswer(status, Optional.empty(), new byte[0])));

        assertThat(outcome.getClass().getSimpleName()).isEqualTo(expected);
    }

    @Test
    void decidesByTheStatusWhereTheAnswerCannotBeRead() {
        WireResult busy = new WireResult.Answered(new WireAnswer(429, Optional.empty(), new byte[0]));

        Outcome<String> outcome = execute(
                Effect.READ,
                (answer, viewer) -> {
                    throw new UnreadableAnswer("a page");
                },
                busy);

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void answersByItsConfigurationAndClosesItsTransport() {
        Transport transport = new Transport() {
            @Override
            public WireResult post(WireRequest request) {
                throw new AssertionError("sent");
            }

            @Override
            public void close() {
                log.add("closed");
            }
        };
        Gateway gateway = new Gateway(Map.of(), transport);

        assertThat(gateway.deadline())
                .contains(Wires.config("http://127.0.0.1:1").deadline());
        assertThat(gateway.findsOrdersOf("shop")).isTrue();
        assertThat(gateway.findsOrdersOf("branch")).isFalse();
        gateway.close();
        assertThat(log).containsExactly("closed");
    }

    private Outcome<String> execute(Effect effect, WireCall.Reader<String> reader, WireResult result) {
        return new Gateway(Map.of(Asked.class, call(reader)), request -> result).execute(new Asked(effect, log));
    }

    private Call call(WireCall.Reader<String> reader) {
        return new Call(Optional.empty(), reader, log);
    }

    @SuppressWarnings("unchecked") // thrown as it is, checked or not
    private static <T extends Throwable> T sneak(Throwable failure) throws T {
        throw (T) failure;
    }
}
