/** The booking form, opened for a talk among colleagues (D34). */
export const TALK_ADDRESS = '/book?with=colleagues';
export const isForTalk = (search: URLSearchParams): boolean => search.get('with') === 'colleagues';
