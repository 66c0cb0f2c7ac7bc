export { listFeeds, makeFeed, readFeed, revokeFeed } from './feeds.ts';
export {
	countReminders,
	listOverlooked,
	makeReminders,
	readDeadlines,
	seeReminder,
	setBefore,
} from './reminders.ts';
