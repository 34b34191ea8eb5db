"""The SOAP service as zeep sees it. Arguments: the simulator's base address."""
import sys
from datetime import datetime, timedelta, timezone

from zeep import Client
from zeep.wsse.username import UsernameToken

shop = Client(sys.argv[1] + '/webservices/merchant-ws?wsdl', wsse=UsernameToken('shop', 'secret')).service
now = datetime.now(timezone.utc)
CARD = dict(pan='4444000000001111', cvc='123', year='2034', month='12', cardholderName='IVAN IVANOV', language='en')


def expect(got, wanted):
    assert got == wanted and type(got) is type(wanted), f'wanted {wanted!r}, got {got!r}'


def registered(operation, number):
    line = dict(positionId='1', name='Tea', quantity=dict(_value_1=2.0, measure='kg'), itemAmount=230000, itemCode='T-1')
    answer = operation(order=dict(
        merchantOrderNumber=number, amount=230000, currency='643', returnUrl='https://shop.example/ok', clientId='zeep',
        sessionTimeoutSecs=600, expirationDate=now + timedelta(days=1), params=[dict(name='colour', value='green')],
        orderBundle=dict(orderCreationDate=now, cartItems=dict(items=[line]))))
    expect(answer.errorCode, 0)
    return answer.orderId


def paid(answer):
    expect(answer.errorCode, 0)
    assert answer.redirect.startswith('https://shop.example/ok'), answer.redirect


order = registered(shop.registerOrderPreAuth, 'ZEEP-1')
paid(shop.paymentOrder(order=dict(orderId=order, **CARD)))
expect(shop.depositOrder(order=dict(orderId=order, depositAmount=230000)).errorCode, 0)
expect(shop.refundOrder(order=dict(orderId=order, refundAmount=50000)).errorCode, 0)

short = shop.getOrderStatus(order=dict(orderId=order))
expect((short.orderStatus, short.amount), (4, 230000))
report = shop.getOrderStatusExtended(order=dict(merchantOrderNumber='ZEEP-1'))
expect((report.errorCode, report.orderStatus, report.amount), ('0', 4, 230000))
expect(report.paymentAmountInfo.depositedAmount, 180000)
expect(report.orderBundle.cartItems['items'][0].itemAmount, 230000)
expect(report.chargeback, False)
expect(now - timedelta(minutes=5) < report.date < now + timedelta(minutes=5), True)

second = registered(shop.registerOrder, 'ZEEP-2')
cards = shop.getBindings(request=dict(clientId='zeep', showExpired=False))
expect(len(cards.bindings.binding), 1)
binding = cards.bindings.binding[0].bindingId
paid(shop.paymentOrderBinding(order=dict(mdOrder=second, bindingId=binding, ip='203.0.113.7', cvc='123')))
for change in (shop.unBindCard, shop.bindCard):
    expect(change(bindingId=binding).errorCode, 0)
expect(shop.extendBinding(request=dict(bindingId=binding, newExpiry='203806')).errorCode, '0')

wallet = dict(merchant='shop', orderNumber='ZEEP-3', additionalParameters={}, preAuth=True, paymentToken='dG9rZW4=', amount=1000)
expect(shop.googlePay(arg0=wallet).success, True)
again = shop.googlePay(arg0=wallet)
expect((again.success, again.error.code), (False, '10'))

orders = shop.getLastOrdersForMerchants(request={
    'page': 0, 'size': 200, 'from': now - timedelta(hours=1), 'to': now + timedelta(hours=1),
    'transactionStates': dict(transactionStates=['DEPOSITED', 'APPROVED', 'REFUNDED']), 'searchByCreatedDate': True})
expect(orders.totalCount >= 3 and {'ZEEP-1', 'ZEEP-2', 'ZEEP-3'} <= {one.orderNumber for one in orders.orderStatuses}, True)
print('zeep: registered, paid, completed, refunded, asked, stored cards, a wallet and the last orders')
