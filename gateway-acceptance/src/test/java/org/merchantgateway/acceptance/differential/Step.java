package org.merchantgateway.acceptance.differential;

import java.time.Duration;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.simulator.card.TestCard;

/**
 * One step of a story. Orders and stored cards are named by how long ago they were made: 0 is the latest. A client is 1 or
 * 2; 0 is none. Amounts are minor units.
 */
sealed interface Step {

    /** What a step means to somebody. */
    interface Reader<T> {

        T register(Register step);

        T registerAgain(RegisterAgain step);

        T pay(Pay step);

        T payByBinding(PayByBinding step);

        T payByWallet(PayByWallet step);

        T finish(Finish step);

        T goOn(GoOn step);

        T finishTwo(FinishTwo step);

        T complete(Complete step);

        T reverse(Reverse step);

        T refund(Refund step);

        T decline(Decline step);

        T addParameter(AddParameter step);

        T changeBinding(ChangeBinding step);

        T ask(Ask step);

        T pause(Wait step);
    }

    /** The order that it is about; the latest, if it names none. */
    default int order() {
        return 0;
    }

    /** Tells somebody which step it is. */
    <T> T read(Reader<T> reader);

    /** Registers an order; with a cart, it holds two and a half of what costs the amount. */
    record Register(boolean twoPhase, long amount, int client, boolean withCart) implements Step {
        @Override
        public <T> T read(Reader<T> reader) {
            return reader.register(this);
        }
    }

    /** Registers another order under the number of one that there is. */
    record RegisterAgain(int order) implements Step {
        @Override
        public <T> T read(Reader<T> reader) {
            return reader.registerAgain(this);
        }
    }

    /** Pays by a test card; whether the CVC is right. */
    record Pay(int order, TestCard card, boolean rightCvc) implements Step {
        @Override
        public <T> T read(Reader<T> reader) {
            return reader.pay(this);
        }
    }

    /** The CVC that comes with a payment by a stored card: that of most cards, one of no card, or none. */
    enum GivenCvc {
        USUAL,
        WRONG,
        NONE
    }

    /** Pays by a stored card. */
    record PayByBinding(int order, int binding, GivenCvc cvc) implements Step {
        @Override
        public <T> T read(Reader<T> reader) {
            return reader.payByBinding(this);
        }
    }

    /** Registers and pays by a wallet's token. */
    record PayByWallet(Wallet wallet, TestCard card, long amount, boolean preAuth, int client) implements Step {
        @Override
        public <T> T read(Reader<T> reader) {
            return reader.payByWallet(this);
        }
    }

    /** How the ACS ends an authentication: by its letter, as the card has it, or with the PaRes of another order. */
    enum Ending {
        AS_CARD,
        Y,
        A,
        N,
        U,
        OF_ANOTHER_ORDER
    }

    /** Ends the latest authentication of an order; the latest of all, if it had none. */
    record Finish(int order, Ending ending) implements Step {
        @Override
        public <T> T read(Reader<T> reader) {
            return reader.finish(this);
        }
    }

    /** Goes on with the latest payment by card of an order after the check of the payer's device. */
    record GoOn(int order) implements Step {
        @Override
        public <T> T read(Reader<T> reader) {
            return reader.goOn(this);
        }
    }

    /** What the payer does at the ACS of 3-D Secure 2. */
    enum AtAcs {
        CONFIRMS,
        FAILS,
        NOTHING
    }

    /** Ends the latest authentication by 3-D Secure 2 of an order, after the payer was at the ACS. */
    record FinishTwo(int order, AtAcs payer) implements Step {
        @Override
        public <T> T read(Reader<T> reader) {
            return reader.finishTwo(this);
        }
    }

    /** Completes; 0 takes the whole hold. */
    record Complete(int order, long amount) implements Step {
        @Override
        public <T> T read(Reader<T> reader) {
            return reader.complete(this);
        }
    }

    /** Reverses; 0 the whole. */
    record Reverse(int order, long amount) implements Step {
        @Override
        public <T> T read(Reader<T> reader) {
            return reader.reverse(this);
        }
    }

    /** What a refund expects to be deposited: nothing certain, what is, or one unit more. */
    enum Expecting {
        ANYTHING,
        WHAT_IS,
        MORE
    }

    /** Refunds; 0 all that is left. */
    record Refund(int order, long amount, Expecting expecting) implements Step {
        @Override
        public <T> T read(Reader<T> reader) {
            return reader.refund(this);
        }
    }

    /** Gives an order up. */
    record Decline(int order) implements Step {
        @Override
        public <T> T read(Reader<T> reader) {
            return reader.decline(this);
        }
    }

    /** Adds a parameter. */
    record AddParameter(int order, String name, String value) implements Step {
        @Override
        public <T> T read(Reader<T> reader) {
            return reader.addParameter(this);
        }
    }

    /** What may be done to a stored card. */
    enum Change {
        UNBIND,
        BIND,
        EXTEND_TO_THIS_MONTH,
        EXTEND_FAR
    }

    /** Puts a stored card out of use, makes it usable again, or changes until when it is valid. */
    record ChangeBinding(int binding, Change change) implements Step {
        @Override
        public <T> T read(Reader<T> reader) {
            return reader.changeBinding(this);
        }
    }

    /** What may be asked. */
    enum Question {
        STATUS_BY_NUMBER,
        SHORT_STATUS,
        BINDINGS,
        BINDINGS_OF_CARD,
        ENROLLMENT,
        LAST_ORDERS
    }

    /** Asks about an order, or something that changes as little. */
    record Ask(int order, Question question) implements Step {
        @Override
        public <T> T read(Reader<T> reader) {
            return reader.ask(this);
        }
    }

    /** Lets time pass. */
    record Wait(Duration time) implements Step {
        @Override
        public <T> T read(Reader<T> reader) {
            return reader.pause(this);
        }
    }
}
