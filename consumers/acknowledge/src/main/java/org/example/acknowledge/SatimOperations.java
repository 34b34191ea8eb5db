package org.example.acknowledge;

import java.util.List;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.http.answer.ReportReader;
import org.merchantgateway.rest.OwnOperation;
import org.merchantgateway.rest.OwnOperations;

/** What SATIM's gateway has beside the usual operations. */
public final class SatimOperations implements OwnOperations {

    static final OwnOperation<AcknowledgeTransaction, OrderReport> ACKNOWLEDGE = OwnOperation.form(
                    AcknowledgeTransaction.class,
                    "rest/public/acknowledgeTransaction.do",
                    (acknowledgement, answer) -> ReportReader.report(answer))
            .field("mdOrder", AcknowledgeTransaction::orderId)
            .field("language", AcknowledgeTransaction::language);

    @Override
    public List<OwnOperation<?, ?>> operations() {
        return List.of(ACKNOWLEDGE);
    }
}
