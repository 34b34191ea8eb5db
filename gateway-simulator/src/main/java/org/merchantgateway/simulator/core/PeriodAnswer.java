package org.merchantgateway.simulator.core;

import java.util.List;

/**
 * One page of a period's orders.
 *
 * @param statuses in the order in which the orders were registered
 * @param totalCount how many there are on all pages
 * @param page which page it is
 * @param pageSize how many there are on a page
 */
public record PeriodAnswer(List<StatusAnswer> statuses, int totalCount, int page, int pageSize) {

    public PeriodAnswer {
        statuses = List.copyOf(statuses);
    }
}
