import { problemError } from '../../basics/http/problem.ts';
import type { FastifyRequest, House } from '../../basics/http/route.ts';
import { type Device, findDevice } from '../store/devices.ts';
import { deviceRetired, deviceUnknown } from './device-problems.ts';

/** The device that asks, by the id in the address and its token. Throws deviceUnknown, deviceRetired. */
export async function deviceOf(house: House, request: FastifyRequest): Promise<Device> {
  const { id } = request.params as { id: string };
  const device = await findDevice(house.pool, { id, token: String(request.headers['x-device-token']), now: house.now() });
  if (device === null) throw problemError(deviceUnknown);
  if (device.retired === 'yes') throw problemError(deviceRetired);
  return device;
}
