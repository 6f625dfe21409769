export const   untidy = "quotes"
