package org.merchantgateway.simulator.journal;

import java.util.Optional;
import org.merchantgateway.simulator.history.Channel;
import org.merchantgateway.simulator.web.MalformedRequestException;
import org.merchantgateway.simulator.web.WebHandler;
import org.merchantgateway.simulator.web.WebReply;
import org.merchantgateway.simulator.web.WebRequest;

/**
 * A page whose requests are kept in the journal.
 *
 * @param page which answers
 * @param journal where they are kept
 */
public record NotedPages(WebHandler page, Journal journal) implements WebHandler {

    @Override
    public Optional<WebReply> answer(WebRequest request) {
        Journal.Arrival arrival = journal.arrival();
        Optional<WebReply> reply = answered(request);
        reply.ifPresent(answered -> journal.note(arrival, Channel.PAGE, request, answered, ""));
        return reply;
    }

    private Optional<WebReply> answered(WebRequest request) {
        try {
            return page.answer(request);
        } catch (MalformedRequestException malformed) {
            return Optional.of(WebReply.malformed(malformed));
        }
    }
}
