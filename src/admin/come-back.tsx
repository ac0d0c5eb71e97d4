/** Only a browser has a session that ends; in WeChat the person is known anew with every call. */
export const ComeBack = (_props: { name: string }) => null
