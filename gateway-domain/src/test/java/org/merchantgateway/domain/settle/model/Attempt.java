package org.merchantgateway.domain.settle.model;

/**
 * One attempt of a node to make the call.
 *
 * @param step how far the node has come
 * @param entriesBefore how many refunds the status showed that the node read
 * @param sinceRead how many ticks ago that was; counted to one more than the limit
 * @param request what became of the request
 * @param sinceSent how many ticks ago it was sent; counted to the deadline
 * @param isStored whether the store holds the call
 * @param sinceSettling for how many ticks a node has been settling it, counted to the window; {@link #NEVER} if none does
 * @param known what the node knows, before it tells the store
 * @param told what the shop was told
 */
record Attempt(
        Step step,
        int entriesBefore,
        int sinceRead,
        Request request,
        int sinceSent,
        boolean isStored,
        int sinceSettling,
        Told known,
        Told told) {

    static final int NEVER = -1;

    static final Attempt NONE = new Attempt(Step.NONE, 0, 0, Request.NONE, 0, false, NEVER, Told.NOTHING, Told.NOTHING);

    /** How far a node has come; a node that crashed takes no further step. */
    enum Step {
        NONE,
        READ,
        KEPT,
        SENT,
        KNOWN,
        OVER
    }

    /** Where a request is. */
    enum Request {
        NONE,
        UNDER_WAY,
        EXECUTED,
        LOST
    }

    /** An outcome. */
    enum Told {
        NOTHING,
        DONE,
        NOT_DONE,
        OPEN
    }

    Attempt read(int entries) {
        return new Attempt(Step.READ, entries, 0, request, sinceSent, isStored, sinceSettling, known, told);
    }

    Attempt kept() {
        return new Attempt(Step.KEPT, entriesBefore, sinceRead, request, sinceSent, true, sinceSettling, known, told);
    }

    Attempt sent() {
        return new Attempt(Step.SENT, entriesBefore, 0, Request.UNDER_WAY, 0, isStored, sinceSettling, known, told);
    }

    Attempt with(Request outcome) {
        return new Attempt(step, entriesBefore, sinceRead, outcome, 0, isStored, sinceSettling, known, told);
    }

    Attempt knowing(Told outcome) {
        return new Attempt(Step.KNOWN, entriesBefore, 0, request, sinceSent, isStored, sinceSettling, outcome, told);
    }

    /** The node is done or has crashed. */
    Attempt over() {
        return new Attempt(
                Step.OVER, entriesBefore, 0, request, sinceSent, isStored, sinceSettling, Told.NOTHING, told);
    }

    Attempt settling() {
        return new Attempt(step, entriesBefore, sinceRead, request, sinceSent, isStored, 0, known, told);
    }

    Attempt told(Told outcome) {
        return new Attempt(step, entriesBefore, sinceRead, request, sinceSent, isStored, NEVER, known, outcome);
    }

    Attempt removed() {
        return new Attempt(step, entriesBefore, sinceRead, request, sinceSent, false, NEVER, known, told);
    }

    /** A tick later. A request that the gateway may no longer execute is lost. */
    Attempt older(Protocol protocol) {
        boolean isLate = request == Request.UNDER_WAY && sinceSent == protocol.deadline();
        boolean isWaiting = step == Step.READ || step == Step.KEPT;
        return new Attempt(
                step,
                entriesBefore,
                isWaiting ? Math.min(sinceRead + 1, protocol.limit() + 1) : 0,
                isLate ? Request.LOST : request,
                request == Request.UNDER_WAY && !isLate ? sinceSent + 1 : 0,
                isStored,
                sinceSettling == NEVER ? NEVER : Math.min(sinceSettling + 1, protocol.window()),
                known,
                told);
    }
}
