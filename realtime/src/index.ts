export { main } from './main.ts';
export { startRoomServer, type RoomServer, type RoomServerOptions } from './room-server.ts';
export { visitRoom } from './bot/visit-room.ts';
