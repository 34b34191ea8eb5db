package org.merchantgateway.testkit.fire;

import java.util.List;

/**
 * What one shop wants of one order, and what befalls its requests.
 *
 * @param wire over which they go
 * @param wishes one after the other, a registration first
 * @param onCommands what befalls its commands in turn; those after its end pass
 * @param onQuestions what befalls its questions in turn; those after its end pass
 */
record Story(Wire wire, List<Wish> wishes, List<Blow> onCommands, List<Blow> onQuestions) {}
