import { posterPage } from '#lib/server/posters.ts';
import { posterPdf } from '#modules/registry/server/index.ts';
import { messages } from '#modules/registry/ui/messages.ts';

/** A poster for the printer. It holds nothing of anybody's, so whoever wants may keep it for an hour. */
export async function GET({ params }: { params: { code: string } }) {
	const { poster } = await posterPage('kk', params.code);
	const pdf = await posterPdf(poster, messages);
	return new Response(new Uint8Array(pdf), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `inline; filename="${poster.code}.pdf"`,
			'cache-control': 'public, max-age=3600',
		},
	});
}
