/** «8 (000) 000-00-00» → `tel:80000000000` */
export const telOf = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`;
